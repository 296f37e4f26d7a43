using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.CompilerServices;

// Members that are required in one direction only.
public static partial class JsonParsing
{
    /// <summary>Reports a member that every response has, if it is missing in one.</summary>
    /// <param name="position">The start of the object.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="record">The name of the record.</param>
    /// <param name="name">The name of the member.</param>
    /// <exception cref="JsonFormatException">The object is part of a response, and the client rejects responses that lack a member.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void RequireInResponse(int position, ref JsonReader reader, string record, string name)
    {
        if (reader.Direction is not JsonDirection.Response)
        {
            return;
        }

        if (reader.Filled is null)
        {
            throw CreateMissingMemberException(position, name);
        }

        reader.Filled.Add(record, name);
    }
}
