Console.WriteLine("Its spec has a fault, so this is never built.");
