using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

internal sealed partial class RecordTable<T>
{
    /// <summary>Gets the function that writes a record.</summary>
    public JsonWriterAction<T> Writer => _writer ??= (ref JsonWriter json, T record) => Write(record, ref json, 0);

    private JsonWriterAction<T>? _writer;

    /// <summary>Writes a record. Members that were filled, because a response lacked them, are not written.</summary>
    public void Write(T record, ref JsonWriter json, int trailingBytes)
    {
        ulong presence = GetPresence(record);
        byte separator = (byte)'{';
        foreach (RecordMember member in _json)
        {
            if (member.IsPresent(record, presence))
            {
                byte[] name = member.Literal;
                json.Reserve(name.Length + 1);
                json.Byte(separator);
                json.Literal(name);
                member.Write(record, ref json);
                separator = (byte)',';
            }
        }

        if (separator == ',')
        {
            json.Reserve(1);
            json.Close(GetUnknown(record), trailingBytes);
        }
        else
        {
            json.Reserve(2);
            json.Byte(separator);
            json.CloseTrailing(GetUnknown(record), trailingBytes);
        }
    }
}
