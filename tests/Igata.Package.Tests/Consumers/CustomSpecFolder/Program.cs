using CustomSpecFolder.Greeter;

GreetRequest request = "world";
Console.WriteLine($"{OtherAnalyzer.Other.Greeting} {request.Name}");
