using System.Text;
using Igata.Specs.Model;
using Igata.Tests;

namespace Igata.Sdk.Tests.Documents;

/// <summary>One documented body of Sora: what it is by the spec, its bytes, and the code that reads it.</summary>
internal sealed record Payload(string Name, TypeRef Type, Codec Codec, byte[] Json)
{
    public static Api Sora => Exchange.Load("specs/sora");

    /// <summary>Every documented answer that is no error.</summary>
    public static IReadOnlyList<Payload> Responses { get; } =
    [
        .. from method in Sora.Methods
           from example in method.Examples
           where example.Response is not null
           select new Payload(method.Name, method.Response!, Codec.ForResponse(method), Encoding.UTF8.GetBytes(example.Response!)),
    ];

    /// <summary>Every documented request that has a body.</summary>
    public static IReadOnlyList<Payload> Requests { get; } =
    [
        .. from method in Sora.Methods
           from example in method.Examples
           where example.Request is not null
           select new Payload(method.Name, method.Request!, Codec.ForRequest(method)!, Encoding.UTF8.GetBytes(example.Request!)),
    ];

    public static byte[] Create(string method) => Responses.First(payload => payload.Name == method).Json;

    public override string ToString() => Name;
}
