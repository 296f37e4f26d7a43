using System.ComponentModel;

namespace Igata.Runtime.Json;

public ref partial struct JsonWriter
{
    /// <summary>Writes a number, with <c>"NaN"</c>, <c>"Infinity"</c> and <c>"-Infinity"</c> as strings. The caller must reserve 32 bytes.</summary>
    /// <param name="value">The number.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void NonFinite(double value)
    {
        if (double.IsFinite(value))
        {
            Double(value);
        }
        else
        {
            Literal(double.IsNaN(value) ? "\"NaN\""u8 : value > 0 ? "\"Infinity\""u8 : "\"-Infinity\""u8);
        }
    }
}
