console.log('survey');
