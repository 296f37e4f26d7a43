using System.Runtime.CompilerServices;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

internal sealed partial class RecordTable
{
    /// <summary>Writes a record. Members that were filled, because a response lacked them, are not written.</summary>
    public void Write(object record, ref JsonWriter json)
    {
        ref byte start = ref RecordData.GetStart(record);
        ulong presence = GetPresence(ref start);
        byte separator = (byte)'{';
        foreach (RecordMember member in _json)
        {
            ref byte field = ref Unsafe.AddByteOffset(ref start, member.Offset);
            if (member.IsWritten(ref field, presence))
            {
                byte[] name = member.Literal;
                json.Reserve(name.Length + 1);
                json.Byte(separator);
                json.Literal(name);
                member.Write(ref field, ref json);
                separator = (byte)',';
            }
        }

        if (separator == ',')
        {
            json.Reserve(1);
            json.Close(GetUnknown(ref start), 0);
        }
        else
        {
            json.Reserve(2);
            json.Byte(separator);
            json.CloseTrailing(GetUnknown(ref start), 0);
        }
    }
}
