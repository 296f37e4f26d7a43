using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

public ref partial struct JsonWriter
{
    /// <summary>Writes a record without the members that were filled because a response lacked them.</summary>
    /// <param name="record">The record.</param>
    /// <param name="present">The presence bits of the record; a bit of a required member says that it was filled.</param>
    /// <param name="required">The bits of the required members.</param>
    /// <param name="names">The names of the members.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the object.</param>
    /// <returns>False if this method itself asked the record to write all of its members.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool TryWriteFilled(IJsonWritable record, ulong present, ulong required, JsonNames names, int trailingBytes)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (ReferenceEquals(record, _complete))
        {
            return false;
        }

        WithoutFilled(record, WriteComplete, [present & required], [required], names.Required, trailingBytes);
        return true;
    }

    private static void WriteComplete(ref JsonWriter json, IJsonWritable record)
    {
        json._complete = record;
        record.Write(ref json);
    }

    /// <summary>Writes a record without the members that were filled because a response lacked them.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="record">The record.</param>
    /// <param name="write">The delegate that writes the complete record.</param>
    /// <param name="filled">The bits of the members that were filled, one word for each word of presence bits.</param>
    /// <param name="required">The bits of the required members.</param>
    /// <param name="names">The names of the required members, in the order of their bits.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the object.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WithoutFilled<T>(T record, JsonWriterAction<T> write, scoped ReadOnlySpan<ulong> filled, scoped ReadOnlySpan<ulong> required, string[] names, int trailingBytes)
    {
        List<string> omitted = JsonParsing.GetNames(filled, required, names);
        byte[] complete = JsonCodec.ToUtf8(record, write, Direction);
        ReadOnlySpan<byte> json = complete;
        JsonReader reader = JsonParsing.BeginDocument(json, JsonReader.MaxAllowedDepth);
        int position = 0;
        bool isFirst = true;
        Reserve(json.Length + trailingBytes);
        Byte((byte)'{');
        while (JsonParsing.TryReadNextName(json, 0, ref position, ref reader, out ReadOnlySpan<byte> name))
        {
            int start = reader.NameStart;
            position = JsonSkipper.SkipValue(json, position, 0, JsonReader.MaxAllowedDepth);
            if (!omitted.Contains(Encoding.UTF8.GetString(name)))
            {
                if (!isFirst)
                {
                    Byte((byte)',');
                }

                Literal(json[start..position]);
                isFirst = false;
            }
        }

        Byte((byte)'}');
    }
}
