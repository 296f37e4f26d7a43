using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Igata.Emulator;

namespace Igata.Cli.Emulate;

/// <summary>Prints one line for each call. Secret members are printed as <c>***</c>.</summary>
internal sealed class CallReport(TextWriter output, int width, bool json)
{
    private const int StatusWidth = 3;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _gate = new();

    public void Write(EmulatedCall call)
    {
        string line = json ? FormatJson(call) : FormatText(call, width);
        lock (_gate)
        {
            output.WriteLine(line);
        }
    }

    private static string FormatText(EmulatedCall call, int width)
    {
        string time = DateTime.Now.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        string name = call.Operations.Count > 0 ? string.Join(", ", call.Operations) : $"{call.Method} {call.Target}";
        string status = (call.Status?.ToString(CultureInfo.InvariantCulture) ?? "-").PadRight(StatusWidth);
        string begin = TerminalText.Escape($"{time} {status} {name}");
        int rest = Math.Max(0, width - begin.Length - " <-  -> ".Length) / 2;
        return $"{begin}{FormatBody(" <- ", call.Request, rest)}{FormatBody(" -> ", call.Response, rest)}";
    }

    private static string FormatBody(string arrow, string body, int width)
    {
        string text = TerminalText.Escape(Hide(body));
        return text.Length == 0 ? "" : arrow + (text.Length <= width ? text : string.Concat(text.AsSpan(0, Math.Max(0, width - 1)), "…"));
    }

    private static string FormatJson(EmulatedCall call) => new JsonObject
    {
        ["time"] = DateTimeOffset.Now.ToString("O", CultureInfo.InvariantCulture),
        ["operations"] = new JsonArray([.. call.Operations.Select(static name => JsonValue.Create(name))]),
        ["method"] = call.Method,
        ["target"] = call.Target,
        ["status"] = call.Status,
        ["request"] = Hide(call.Request),
        ["response"] = Hide(call.Response),
        ["milliseconds"] = Math.Round(call.Duration.TotalMilliseconds, 3),
    }.ToJsonString(Readable);

    /// <summary>Replaces secret members. A body that is not JSON, for example a form or a body that was cut off, is shown only if it contains no name of one.</summary>
    private static string Hide(string body)
    {
        if (!EmulatedSpecs.SecretMembers.Any(name => body.Contains(name, StringComparison.Ordinal)))
        {
            return body;
        }

        try
        {
            JsonNode? root = JsonNode.Parse(body);
            Hide(root);
            return root?.ToJsonString(Readable) ?? body;
        }
        catch (JsonException)
        {
            return "***";
        }
    }

    private static void Hide(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach ((string name, JsonNode? value) in members.ToList())
                {
                    if (EmulatedSpecs.SecretMembers.Contains(name))
                    {
                        members[name] = "***";
                    }
                    else
                    {
                        Hide(value);
                    }
                }

                break;
            case JsonArray items:
                foreach (JsonNode? item in items)
                {
                    Hide(item);
                }

                break;
        }
    }
}
