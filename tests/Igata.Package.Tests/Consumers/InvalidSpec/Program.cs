Console.WriteLine("The spec is invalid, so this is never built.");
