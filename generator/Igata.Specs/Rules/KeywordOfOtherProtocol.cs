using Igata.Specs.Diagnostics;
using Igata.Specs.Binding;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>A word of another protocol; told with the one that is meant.</summary>
internal sealed class KeywordOfOtherProtocol : ISpecRule
{
    private static readonly string[] RequestKeywords = ["request", "params", "path", "query", "headers", "body", "body?", "form", "form?", "multipart", "content"];

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
            string whose = keyword.Value == "path" ? "rest" : "target-header";
            diagnostics.Add(Catalog.MisplacedKeyword, keyword.Location, keyword.Value, $"it is for 'protocol: {whose}', and this is '{protocol.Value}'.");
        }

        string[] foreignKeywords = [.. ProtocolKeywords.Where(others => others.Key != api.Kind).SelectMany(others => others.Value).Except(ProtocolKeywords[api.Kind])];
        foreach (Located<string> keyword in boundSpec.Spec.Methods.SelectMany(method => method.DeclaredKeywords).Where(candidate => foreignKeywords.Contains(candidate.Value)))
        {
            diagnostics.Add(Catalog.MisplacedKeyword, keyword.Location, keyword.Value, $"this is 'protocol: {protocol.Value}'; {GetAlternative(keyword.Value, api.Kind)}");
        }
    }

    private static bool IsForeign(string keyword, Protocol protocol) => keyword switch
    {
        "dispatch" or "target" => protocol != Protocol.TargetHeader,
        "path" => protocol != Protocol.Rest,
        _ => false,
    };

    private static string GetAlternative(string keyword, Protocol protocol) => protocol switch
    {
        Protocol.Rest => RequestKeywords.Contains(keyword) ? "write what is sent under 'path', 'query', 'headers' and 'body'."
            : ResponseKeywords.Contains(keyword) ? "write 'responses' with a status: { 200: Note }."
            : "write a verb and the path: 'get: notes'.",
        Protocol.JsonRpc => RequestKeywords.Contains(keyword) ? "write 'params'."
            : ResponseKeywords.Contains(keyword) ? "write 'result'."
            : "the key of the method is all that names it.",
        _ => RequestKeywords.Contains(keyword) ? "write 'request'."
            : ResponseKeywords.Contains(keyword) ? "write 'response'."
            : "write the 'target' that stands in the header.",
    };
}
