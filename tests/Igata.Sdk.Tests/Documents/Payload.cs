using System.Text;
using Igata.Specs.Model;
using Igata.Tests;

namespace Igata.Sdk.Tests.Documents;

/// <summary>A documented body of Sora: its type in the spec, its bytes, and its codec.</summary>
internal sealed record Payload(string Name, TypeRef Type, Codec Codec, byte[] Json)
{
    public static Api Sora => Exchange.Load("specs/sora");

    /// <summary>Gets all documented responses that are not errors.</summary>
    public static IReadOnlyList<Payload> Responses { get; } =
    [
        .. from method in Sora.Methods
           from example in method.Examples
           where example.Response is not null
           select new Payload(method.Name, method.Response!, Codec.ForResponse(method), Encoding.UTF8.GetBytes(example.Response!)),
    ];

    /// <summary>Gets all documented requests with a body.</summary>
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
