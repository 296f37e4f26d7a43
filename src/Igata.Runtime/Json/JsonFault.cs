using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Igata.Runtime.Json;

/// <summary>Makes the faults of a reader, and words for what it found.</summary>
internal static class JsonFault
{
    private const int Shown = 32;

    [DoesNotReturn]
    public static void ThrowTooDeep(int at, int maxDepth) => throw TooDeep(at, maxDepth);

    public static JsonFormatException TooDeep(int at, int maxDepth) =>
        new(at, string.Create(CultureInfo.InvariantCulture, $"at most {maxDepth} arrays and objects in each other"), "one more");

    public static JsonFormatException Unexpected(ReadOnlySpan<byte> json, int at, string expected) =>
        new(Math.Min(at, json.Length), expected, Describe(json, at));

    /// <summary>For values that may be secret: says what kind of value there is, and nothing of it.</summary>
    public static JsonFormatException UnexpectedKind(ReadOnlySpan<byte> json, int at, string expected) =>
        new(Math.Min(at, json.Length), expected, KindAt(json, at));

    private static string KindAt(ReadOnlySpan<byte> json, int at) => at >= json.Length
        ? "the end of the document"
        : json[at] switch
        {
            (byte)'"' => "a string",
            (byte)'{' => "an object",
            (byte)'[' => "an array",
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => "a number",
            (byte)'t' or (byte)'f' => "a boolean",
            (byte)'n' => "null",
            _ => "something that is not JSON",
        };

    private static string Describe(ReadOnlySpan<byte> json, int at) => at >= json.Length
        ? "the end of the document"
        : json[at] switch
        {
            (byte)'"' => $"the string {Excerpt(json, at, StringEnd(json, at))}",
            (byte)'{' => "an object",
            (byte)'[' => "an array",
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => $"the number {Excerpt(json, at, WordEnd(json, at))}",
            >= (byte)'a' and <= (byte)'z' => Excerpt(json, at, WordEnd(json, at)),
            > 0x20 and < 0x7F and var sign => $"'{(char)sign}'",
            var other => string.Create(CultureInfo.InvariantCulture, $"the byte 0x{other:X2}"),
        };

    private static string Excerpt(ReadOnlySpan<byte> json, int start, int end)
    {
        string text = Encoding.UTF8.GetString(json[start..Math.Min(end, start + Shown)]);
        return Printable.Text(text) + (end - start > Shown ? "…" : "");
    }

    private static int StringEnd(ReadOnlySpan<byte> json, int at)
    {
        int length = json[(at + 1)..].IndexOf((byte)'"');
        return length < 0 ? json.Length : at + length + 2;
    }

    private static int WordEnd(ReadOnlySpan<byte> json, int at)
    {
        int length = json[at..].IndexOfAny(",]} \t\r\n\":"u8);
        return length < 0 ? json.Length : at + length;
    }
}
