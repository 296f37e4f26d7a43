Console.WriteLine("It lacks a package, so this is never built.");
