using System.Globalization;
using Igata.Runtime.Json;

namespace Igata.Runtime;

/// <summary>A document that is not JSON, or not the expected JSON, with the position, the expected and the actual value.</summary>
public sealed class JsonFormatException : FormatException
{
    internal JsonFormatException(int offset, string expected, string found)
    {
        Offset = offset;
        Expected = expected;
        Found = found;
    }

    /// <summary>Gets the zero-based byte offset of the error.</summary>
    public long Offset { get; private set; }

    /// <summary>Gets the path of the value that contains the error, such as <c>$.item_list[3].rid</c>.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Gets what was expected.</summary>
    public string Expected { get; }

    /// <summary>Gets the truncated text that was found.</summary>
    public string Found { get; private set; }

    /// <summary>Gets the position, the expected and the actual value as one sentence.</summary>
    public override string Message => Path.Length == 0
        ? $"At byte {Offset}: expected {Expected}, found {Found}."
        : $"At {Path} (byte {Offset}): expected {Expected}, found {Found}.";

    /// <summary>Removes everything that is quoted from the document, of which a part is secret: what was found, and the path, whose names may be the keys of a map.</summary>
    internal void Conceal(ReadOnlySpan<byte> json) => Conceal(json, (int)Offset);

    /// <summary>Does the same if the document is no longer available. The index of an item is kept.</summary>
    internal void Conceal()
    {
        Found = "something else";
        Path = Path.StartsWith("$[", StringComparison.Ordinal) ? Path[..(Path.IndexOf(']', StringComparison.Ordinal) + 1)] : "";
    }

    /// <summary>Does the same and moves the error to the start of the secret.</summary>
    internal void Conceal(ReadOnlySpan<byte> json, int offset)
    {
        Offset = offset;
        Found = JsonErrors.DescribeKind(json, offset);
        Path = "";
    }

    // A reader knows only the offset. The caller that has the whole document calls this method.
    internal void Locate(ReadOnlySpan<byte> json)
    {
        if (Path.Length == 0)
        {
            Path = JsonPath.Locate(json, (int)Offset);
        }
    }

    // If a document is read in chunks, only one item of it is available.
    internal void LocateItem(ReadOnlySpan<byte> window, int item, long index, long precedingBytes)
    {
        Path = string.Create(CultureInfo.InvariantCulture, $"$[{index}]{JsonPath.Locate(window[item..], (int)Offset - item).AsSpan(1)}");
        Offset += precedingBytes;
    }

    // An error between items has the same path as in a complete list: that of the previous item, or of the list.
    internal void LocateBetween(long? index, long precedingBytes)
    {
        Path = index is null ? "$" : string.Create(CultureInfo.InvariantCulture, $"$[{index}]");
        Offset += precedingBytes;
    }
}
