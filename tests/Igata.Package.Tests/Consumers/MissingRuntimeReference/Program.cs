Console.WriteLine("A package is missing, so this is never built.");
