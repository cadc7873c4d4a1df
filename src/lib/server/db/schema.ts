import type { AccountTables } from '../accounts/tables.ts';
import type { ApiKeyTables } from '../api-keys/tables.ts';
import type { AuditTables } from '../audit/tables.ts';
import type { BenchmarkTables } from '../benchmarks/tables.ts';
import type { BrandTables } from '../brands/tables.ts';
import type { CompanyTables } from '../companies/tables.ts';
import type { CompanyImportTables } from '../company-import/tables.ts';
import type { LimitTables } from '../limits/tables.ts';
import type { MailTables } from '../mail/tables.ts';
import type { ModelTables } from '../models/tables.ts';
import type { PeerTables } from '../peers/tables.ts';
import type { PlanTables } from '../plans/tables.ts';
import type { PortfolioTables } from '../portfolios/tables.ts';
import type { ReportTables } from '../reports/tables.ts';
import type { ResponseTables } from '../responses/tables.ts';
import type { RoundTables } from '../rounds/tables.ts';
import type { SetUpTables } from '../set-up/tables.ts';
import type { TargetTables } from '../targets/tables.ts';
import type { WebhookTables } from '../webhooks/tables.ts';
import type { WorkspaceTables } from '../workspaces/tables.ts';
import type { MigrationTables } from './migrate.ts';

/** Every table, from the folders that own them. */
export type DB = MigrationTables &
  AccountTables &
  ApiKeyTables &
  AuditTables &
  BenchmarkTables &
  BrandTables &
  CompanyTables &
  CompanyImportTables &
  LimitTables &
  MailTables &
  ModelTables &
  PeerTables &
  PlanTables &
  PortfolioTables &
  ReportTables &
  ResponseTables &
  RoundTables &
  SetUpTables &
  TargetTables &
  WebhookTables &
  WorkspaceTables;
