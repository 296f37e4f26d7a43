using System.Globalization;
using Igata.Runtime.Json;

namespace Igata.Runtime;

/// <summary>A document that is not JSON, or not the JSON that was expected: where, what was expected, what was found.</summary>
public sealed class JsonFormatException : FormatException
{
    internal JsonFormatException(int offset, string expected, string found)
    {
        Offset = offset;
        Expected = expected;
        Found = found;
    }

    /// <summary>The byte at which the fault is, counted from zero.</summary>
    public long Offset { get; private set; }

    /// <summary>The value in which the fault is, such as <c>$.item_list[3].rid</c>.</summary>
    public string Path { get; private set; } = "";

    /// <summary>What should have been there.</summary>
    public string Expected { get; }

    /// <summary>What was there, shortened.</summary>
    public string Found { get; }

    /// <summary>All of it in one sentence.</summary>
    public override string Message => Path.Length == 0
        ? $"At byte {Offset}: expected {Expected}, found {Found}."
        : $"At {Path} (byte {Offset}): expected {Expected}, found {Found}.";

    // A reader knows only the offset; whoever began the reading has the document at hand and calls this.
    internal void Locate(ReadOnlySpan<byte> json)
    {
        if (Path.Length == 0)
        {
            Path = JsonPath.Locate(json, (int)Offset);
        }
    }

    // Where a document is read piece by piece, only one item of it is at hand.
    internal void LocateItem(ReadOnlySpan<byte> window, int item, long index, long precedingBytes)
    {
        Path = string.Create(CultureInfo.InvariantCulture, $"$[{index}]{JsonPath.Locate(window[item..], (int)Offset - item).AsSpan(1)}");
        Offset += precedingBytes;
    }

    // What is wrong between items is told as in a whole list: of the item before it, or of the list.
    internal void LocateBetween(long? index, long precedingBytes)
    {
        Path = index is null ? "$" : string.Create(CultureInfo.InvariantCulture, $"$[{index}]");
        Offset += precedingBytes;
    }
}
