using Beside.Greeter;

GreetRequest request = "world";
Console.WriteLine($"{OtherAnalyzer.Other.Greeting} {request.Name}");
