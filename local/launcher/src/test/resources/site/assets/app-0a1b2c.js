console.log("Roomtone");
