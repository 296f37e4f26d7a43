using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

/// <summary>Creates the exceptions of a reader, with descriptions of what was found.</summary>
internal static class JsonErrors
{
    private const int MaxExcerptBytes = 32;

    [DoesNotReturn]
    public static void ThrowTooDeep(int position, int maxDepth) => throw CreateTooDeepException(position, maxDepth);

    public static JsonFormatException CreateTooDeepException(int position, int maxDepth) =>
        new(position, string.Create(CultureInfo.InvariantCulture, $"a depth of at most {maxDepth}"), "a deeper value");

    public static JsonFormatException CreateUnexpectedTokenException(ReadOnlySpan<byte> json, int position, string expected) =>
        new(Math.Min(position, json.Length), expected, Describe(json, position));

    /// <summary>Creates the exception for a value that code has set to null, although its type is not nullable.</summary>
    public static InvalidOperationException CreateNullException(Type type) => new($"Expected a value of type {type.Name}, found null.");

    /// <summary>Creates the exception for a value that may be secret. It describes the kind of the value without its content.</summary>
    public static JsonFormatException CreateUnexpectedKindException(ReadOnlySpan<byte> json, int position, string expected) =>
        new(Math.Min(position, json.Length), expected, DescribeKind(json, position));

    public static string DescribeKind(ReadOnlySpan<byte> json, int position) => position >= json.Length
        ? "the end of the document"
        : json[position] switch
        {
            (byte)'"' => "a string",
            (byte)'{' => "an object",
            (byte)'[' => "an array",
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => "a number",
            _ when JsonParsing.StartsWith(json, position, "true"u8) || JsonParsing.StartsWith(json, position, "false"u8) => "a boolean",
            _ when JsonParsing.StartsWith(json, position, "null"u8) => "null",
            _ => "something that is not JSON",
        };

    /// <summary>Describes a text that is not JSON: all of it, because its beginning may look like a number.</summary>
    public static string DescribeText(string text) => $"'{SafeText.EscapeStart(text, MaxExcerptBytes)}'";

    private static string Describe(ReadOnlySpan<byte> json, int position) => position >= json.Length
        ? "the end of the document"
        : json[position] switch
        {
            (byte)'"' => $"the string {Excerpt(json, position, FindStringEnd(json, position))}",
            (byte)'{' => "an object",
            (byte)'[' => "an array",
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => $"the number {Excerpt(json, position, FindLiteralEnd(json, position))}",
            >= (byte)'a' and <= (byte)'z' => Excerpt(json, position, FindLiteralEnd(json, position)),
            > 0x20 and < 0x7F and var sign => $"'{(char)sign}'",
            var other => string.Create(CultureInfo.InvariantCulture, $"the byte 0x{other:X2}"),
        };

    private static string Excerpt(ReadOnlySpan<byte> json, int start, int end)
    {
        string text = Encoding.UTF8.GetString(json[start..Math.Min(end, start + MaxExcerptBytes)]);
        return SafeText.Escape(text) + (end - start > MaxExcerptBytes ? "…" : "");
    }

    private static int FindStringEnd(ReadOnlySpan<byte> json, int position)
    {
        int length = json[(position + 1)..].IndexOf((byte)'"');
        return length < 0 ? json.Length : position + length + 2;
    }

    private static int FindLiteralEnd(ReadOnlySpan<byte> json, int position)
    {
        int length = json[position..].IndexOfAny(",]} \t\r\n\":"u8);
        return length < 0 ? json.Length : position + length;
    }
}
