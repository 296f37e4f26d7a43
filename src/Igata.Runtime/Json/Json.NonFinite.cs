using System.ComponentModel;

namespace Igata.Runtime.Json;

public static partial class Json
{
    /// <summary>Reads a number, or <c>"NaN"</c>, <c>"Infinity"</c> or <c>"-Infinity"</c> as a string.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>The nearest double.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static double NonFinite(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
    {
        if (at >= json.Length || json[at] != '"')
        {
            return Double(json, ref at, ref reader);
        }

        return Literal(json, ref at, "\"NaN\""u8) ? double.NaN
            : Literal(json, ref at, "\"Infinity\""u8) ? double.PositiveInfinity
            : Literal(json, ref at, "\"-Infinity\""u8) ? double.NegativeInfinity
            : throw Unexpected(json, at, "a number, \"NaN\", \"Infinity\" or \"-Infinity\"");
    }
}
