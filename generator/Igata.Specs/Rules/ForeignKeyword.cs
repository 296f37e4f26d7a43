using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>A word of another protocol; told with the one that is meant.</summary>
internal sealed class ForeignKeyword : ISpecRule
{
    private static readonly string[] Sent = ["request", "params", "path", "query", "headers", "body", "body?", "form", "form?", "multipart", "content"];

    private static readonly string[] Answered = ["response", "result", "responses"];

    private static readonly Dictionary<Protocol, string[]> Own = new()
    {
        [Protocol.TargetHeader] = ["target", "request", "response"],
        [Protocol.JsonRpc] = ["params", "result"],
        [Protocol.Rest] = [.. RestReader.Verbs, .. Keywords.Rest.Select(keyword => keyword.Name)],
    };

    public void Check(Draft draft, Findings findings)
    {
        if (draft.Spec.Api is not { Protocol: { } protocol } api)
        {
            return;
        }

        foreach (Located<string> keyword in api.Written.Where(written => IsForeign(written.Value, api.Kind)))
        {
            string whose = keyword.Value == "path" ? "rest" : "target-header";
            findings.Add(Catalog.MisplacedKeyword, keyword.Place, keyword.Value, $"it is for 'protocol: {whose}', and this is '{protocol.Value}'.");
        }

        string[] strange = [.. Own.Where(others => others.Key != api.Kind).SelectMany(others => others.Value).Except(Own[api.Kind])];
        foreach (Located<string> keyword in draft.Spec.Methods.SelectMany(method => method.Written).Where(written => strange.Contains(written.Value)))
        {
            findings.Add(Catalog.MisplacedKeyword, keyword.Place, keyword.Value, $"this is 'protocol: {protocol.Value}'; {Instead(keyword.Value, api.Kind)}");
        }
    }

    private static bool IsForeign(string keyword, Protocol protocol) => keyword switch
    {
        "dispatch" or "target" => protocol != Protocol.TargetHeader,
        "path" => protocol != Protocol.Rest,
        _ => false,
    };

    private static string Instead(string keyword, Protocol protocol) => protocol switch
    {
        Protocol.Rest => Sent.Contains(keyword) ? "write what is sent under 'path', 'query', 'headers' and 'body'."
            : Answered.Contains(keyword) ? "write 'responses' with a status: { 200: Note }."
            : "write a verb and the path: 'get: notes'.",
        Protocol.JsonRpc => Sent.Contains(keyword) ? "write 'params'."
            : Answered.Contains(keyword) ? "write 'result'."
            : "the key of the method is all that names it.",
        _ => Sent.Contains(keyword) ? "write 'request'."
            : Answered.Contains(keyword) ? "write 'response'."
            : "write the 'target' that stands in the header.",
    };
}
