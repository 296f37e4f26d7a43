using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Igata.Export.Text;

/// <summary>Formats JSON as YAML that every reader of YAML 1.1 and 1.2 reads as the same JSON.</summary>
internal static partial class YamlFormatter
{
    private const int MaxKeyLength = 1024;

    /// <summary>The texts that some reader takes for a boolean or null.</summary>
    private static readonly HashSet<string> Words = new(["true", "false", "null", "yes", "no", "on", "off", "y", "n"], StringComparer.OrdinalIgnoreCase);

    public static string Format(JsonNode document)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(writer, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: MaxKeyLength));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Emit(emitter, document);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return writer.ToString();
    }

    private static void Emit(Emitter emitter, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, map.Count == 0 ? MappingStyle.Flow : MappingStyle.Block));
                foreach ((string key, JsonNode? value) in map)
                {
                    EmitText(emitter, key, canBeBlock: false);
                    Emit(emitter, value);
                }

                emitter.Emit(new MappingEnd());
                break;
            case JsonArray list:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, IsFlat(list) ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (JsonNode? item in list)
                {
                    Emit(emitter, item);
                }

                emitter.Emit(new SequenceEnd());
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                EmitText(emitter, value.GetValue<string>(), canBeBlock: true);
                break;
            default:
                emitter.Emit(Create(node?.ToJsonString() ?? "null", ScalarStyle.Plain));
                break;
        }
    }

    // Short lists of names and numbers, such as 'required', are read more easily in one line.
    private static bool IsFlat(JsonArray list) => list.Count == 0 || (list.Count <= 8 && list.All(item => item is JsonValue value && (value.GetValueKind() != JsonValueKind.String || value.GetValue<string>().Length <= 40)));

    private static void EmitText(Emitter emitter, string text, bool canBeBlock) =>
        emitter.Emit(Create(text, CanBePlain(text) ? ScalarStyle.Plain : canBeBlock && CanBeBlock(text) ? ScalarStyle.Literal : ScalarStyle.DoubleQuoted));

    private static Scalar Create(string text, ScalarStyle style) => new(AnchorName.Empty, TagName.Empty, text, style, style == ScalarStyle.Plain, style != ScalarStyle.Plain);

    private static bool CanBePlain(string text) => text.Length <= MaxKeyLength && !Words.Contains(text) && Plain().IsMatch(text);

    private static bool CanBeBlock(string text) =>
        text.Contains('\n', StringComparison.Ordinal) && text[0] is not (' ' or '\n') && !text.EndsWith('\n')
        && text.Split('\n').All(line => !line.EndsWith(' ') && line.All(c => !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\u2028' or '\u2029' or '\u0085' or '\uFEFF')));

    // A letter first, so that it is no number and no date; no colon, comma, number sign, quote or bracket. Words are separated by one blank, so
    // that there is one way to match a text, and matching takes linear time.
    [GeneratedRegex(@"^[\p{L}_/][\p{L}\p{N}_./()-]*(?: [\p{L}\p{N}_./()][\p{L}\p{N}_./()-]*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
