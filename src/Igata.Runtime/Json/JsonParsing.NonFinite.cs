using System.ComponentModel;

namespace Igata.Runtime.Json;

public static partial class JsonParsing
{
    /// <summary>Reads a number, or one of the strings <c>"NaN"</c>, <c>"Infinity"</c> and <c>"-Infinity"</c>.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The nearest double.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static double NonFinite(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        if (position >= json.Length || json[position] != '"')
        {
            return Double(json, ref position, ref reader);
        }

        return TryReadLiteral(json, ref position, "\"NaN\""u8) ? double.NaN
            : TryReadLiteral(json, ref position, "\"Infinity\""u8) ? double.PositiveInfinity
            : TryReadLiteral(json, ref position, "\"-Infinity\""u8) ? double.NegativeInfinity
            : throw CreateUnexpectedTokenException(json, position, "a number, \"NaN\", \"Infinity\" or \"-Infinity\"");
    }
}
