using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>Reports keywords of another protocol, with the keyword that has the same purpose in this one.</summary>
internal sealed class KeywordOfOtherProtocol : ISpecRule
{
    private static readonly string[] RequestKeywords = ["request", "params", "host", "path", "query", "headers", "body", "body?", "form", "form?", "multipart", "multipart?", "content", "lines"];

    private static readonly string[] ResponseKeywords = ["response", "result", "responses"];

    private static readonly Dictionary<Protocol, string[]> ProtocolKeywords = new()
    {
        [Protocol.TargetHeader] = ["target", "request", "response"],
        [Protocol.JsonRpc] = ["params", "result"],
        [Protocol.Rest] = [.. RestReader.Verbs, .. Keywords.Rest.Select(keyword => keyword.Name)],
    };

    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (boundSpec.Spec.Api is not { Protocol: { } protocol } api)
        {
            return;
        }

        foreach (Located<string> keyword in api.DeclaredKeywords.Where(candidate => IsForeign(candidate.Value, api.Kind)))
        {
            string whose = keyword.Value is "path" or "nesting" ? "rest" : "target-header";
            diagnostics.Add(Catalog.ApiKeywordOfOtherProtocol, keyword.Location, keyword.Value, whose, protocol.Value);
        }

        HashSet<string> foreignKeywords = [.. ProtocolKeywords.Where(others => others.Key != api.Kind).SelectMany(others => others.Value).Except(ProtocolKeywords[api.Kind])];
        foreach (Located<string> keyword in boundSpec.Spec.Methods.SelectMany(method => method.DeclaredKeywords).Where(candidate => foreignKeywords.Contains(candidate.Value) || (api.Kind != Protocol.Rest && RestReader.IsOtherVerb(candidate.Value))))
        {
            diagnostics.Add(GetRule(keyword.Value, api.Kind), keyword.Location, keyword.Value);
        }
    }

    private static bool IsForeign(string keyword, Protocol protocol) => keyword switch
    {
        "dispatch" or "target" => protocol != Protocol.TargetHeader,
        "path" or "nesting" => protocol != Protocol.Rest,
        _ => false,
    };

    private static DiagnosticRule GetRule(string keyword, Protocol protocol)
    {
        (DiagnosticRule request, DiagnosticRule response, DiagnosticRule name) = protocol switch
        {
            Protocol.Rest => (Catalog.RequestKeywordWithRest, Catalog.ResponseKeywordWithRest, Catalog.TargetWithRest),
            Protocol.JsonRpc => (Catalog.RequestKeywordWithJsonRpc, Catalog.ResponseKeywordWithJsonRpc, Catalog.TargetWithJsonRpc),
            Protocol.TargetHeader => (Catalog.RequestKeywordWithTargetHeader, Catalog.ResponseKeywordWithTargetHeader, Catalog.VerbWithTargetHeader),
            _ => throw new InvalidOperationException($"The protocol {protocol} is not defined."),
        };
        return RequestKeywords.Contains(keyword) ? request : ResponseKeywords.Contains(keyword) ? response : name;
    }
}
