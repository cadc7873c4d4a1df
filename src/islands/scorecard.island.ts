import('chart.js').then((m) => console.log(m.Chart));
