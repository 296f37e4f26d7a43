using System.Text;
using System.Text.Json.Nodes;

namespace Igata.Hosting.Tests.Secrets;

/// <summary>The bodies that a service may send where a record with secrets is expected. Every value and every key that is secret contains the mark.</summary>
internal static class VaultBodies
{
    private const string Mark = SecretSeeder.Mark;

    private static readonly string Blob = Convert.ToBase64String(Encoding.UTF8.GetBytes(Mark + "-BLOB"));

    public static readonly string Safe =
        $$$"""
        {"text":"{{{Mark}}}1","key":"{{{Blob}}}","account":{"user":"{{{Mark}}}2","code":"{{{Mark}}}3","more":"{{{Mark}}}4"},"words":["{{{Mark}}}5"],
        "notes":{"{{{Mark}}}6":"{{{Mark}}}7"},"nested":{"deep":[{"code":"{{{Mark}}}8"}]},"choice":["{{{Mark}}}9"],"keyed":{"pin":"{{{Mark}}}10"},"maybe":"{{{Mark}}}11",
        "link":"http://{{{Mark}}}.example/?{{{Mark}}}","data":{"{{{Mark}}}12":"{{{Mark}}}13"},"pin":7,"open":true,"born":"2001-02-03","worth":1.5,"seen":"2001-02-03T00:00:00Z"}
        """;

    /// <summary>What the secrets are in other encodings.</summary>
    public static readonly string[] Forbidden = [Mark, Blob, Blob[..12], Mark.ToLowerInvariant()];

    /// <summary>Bodies by description; <c>SAFE</c> stands for the expected JSON.</summary>
    public static readonly Dictionary<string, (string Body, string MediaType)> All = Create();

    private static Dictionary<string, (string Body, string MediaType)> Create()
    {
        var bodies = new Dictionary<string, (string Body, string MediaType)>
        {
            ["the expected JSON"] = ("SAFE", "application/json"),
            ["the expected JSON as text"] = ("SAFE", "text/plain"),
            ["a form"] = ($"access_token={Mark}&expires_in=3600", "application/x-www-form-urlencoded"),
            ["a form that says that it is JSON"] = ($"access_token={Mark}&expires_in=3600", "application/json"),
            ["a form of true"] = ($"true{Mark}=1", "application/json"),
            ["text"] = ($"eyJ{Mark}", "text/plain"),
            ["a page"] = ($"<html>{Mark}</html>", "text/html"),
            ["a bare string"] = ($"\"{Mark}\"", "application/json"),
            ["a list"] = ($"[\"{Mark}\"]", "application/json"),
            ["a list of lists"] = ($"[[\"{Mark}\"]]", "application/json"),
            ["an unknown object"] = ($$$"""{"{{{Mark}}}":{"{{{Mark}}}":"{{{Mark}}}"}}""", "application/json"),
            ["a truncated string"] = ($$$"""{"text":"{{{Mark}}}""", "application/json"),
            ["a missing colon"] = ($$$"""{"text" "{{{Mark}}}"}""", "application/json"),
            ["a missing comma"] = ($$$"""{"text":"a" "{{{Mark}}}":1}""", "application/json"),
            ["an unquoted name"] = ($"{{{Mark}:1}}", "application/json"),
            ["a trailing value"] = ("SAFE \"" + Mark + "\"", "application/json"),
            ["an invalid escape"] = ($$$"""{"text":"{{{Mark}}}\q"}""", "application/json"),
            ["a control character"] = ($"{{\"text\":\"{Mark}\n\"}}", "application/json"),
            ["an error of JSON-RPC"] = ($$$$$"""{"jsonrpc":"2.0","id":1,"error":{"code":3,"message":"no","data":{"reason":"denied","token":"{{{{{Mark}}}}}","parts":{"{{{{{Mark}}}}}":"{{{{{Mark}}}}}"}}}}""", "application/json"),
            ["a result and an error"] = ($$$"""{"jsonrpc":"2.0","id":1,"result":"{{{Mark}}}","error":{"code":3,"message":"{{{Mark}}}"}}""", "application/json"),
            ["another id"] = ($$$"""{"jsonrpc":"2.0","id":"{{{Mark}}}","result":{}}""", "application/json"),
            ["another version"] = ($$$"""{"jsonrpc":"{{{Mark}}}","id":1,"result":{}}""", "application/json"),
            ["a declared error"] = ($$$"""{"reason":"denied","token":"{{{Mark}}}","parts":{"{{{Mark}}}":"{{{Mark}}}"}}""", "application/json"),
            ["an error of wrong types"] = ($$$"""{"reason":"denied","token":{"{{{Mark}}}":1},"parts":"{{{Mark}}}"}""", "application/json"),
            ["UTF-16"] = ("\0{\0" + Mark, "application/json; charset=utf-16"),
        };

        // Each member with a value of another type, which is as secret.
        foreach ((string member, _) in JsonNode.Parse(Safe)!.AsObject())
        {
            foreach (string other in new[] { $"\"{Mark}\"", $$"""{"{{Mark}}":{{Mark.Length}}}""", $"[[\"{Mark}\"]]", "12345" })
            {
                JsonNode safe = JsonNode.Parse(Safe)!;
                safe[member] = JsonNode.Parse(other);
                bodies[$"{member} of {other}"] = ("MISFIT" + safe.ToJsonString(), "application/json");
            }
        }

        return bodies;
    }
}
