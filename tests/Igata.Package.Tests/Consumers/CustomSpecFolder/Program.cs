using CustomSpecFolder.Greeter;
using CustomSpecFolder.Own;

GreetRequest request = "world";
Console.WriteLine($"{OtherAnalyzer.Other.Greeting} {request.Name}{new Secret()}");

namespace CustomSpecFolder.Own
{
    // Ambiguous if there were a using of Igata.Runtime.
    internal sealed class Secret
    {
        public override string ToString() => "";
    }
}
