using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

public static partial class JsonParsing
{
    /// <summary>Reads a value as a secret. An exception describes the kind of the value without its content.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The secret.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Secret<T> Secret<T>(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
        where T : IJsonReadable<T> => Secret(json, ref position, ref reader, Value<T>);

    /// <summary>Reads a value as a secret. An exception describes the kind of the value without its content.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="value">The function that reads the value.</param>
    /// <returns>The secret.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Secret<T> Secret<T>(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader, JsonReaderFunc<T> value)
    {
        int start = position;
        try
        {
            return value(json, ref position, ref reader);
        }
        catch (JsonFormatException exception)
        {
            exception.Conceal(json, start);
            throw;
        }
    }
}
