using Igata.Benchmarks;

return await Commands.RunAsync(args);
