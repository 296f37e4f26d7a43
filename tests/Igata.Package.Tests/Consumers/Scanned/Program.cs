using System.Security.Cryptography;
using Scanned.Greeter;

// The scanner warns of the hash; the build shows whether it runs.
GreetRequest request = "world";
Console.WriteLine($"{request.Name} {MD5.HashData([]).Length} {MD5.Create().HashSize} {typeof(GreeterClient).IsPublic}");
