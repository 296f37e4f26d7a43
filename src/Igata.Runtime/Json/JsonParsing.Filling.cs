using System.ComponentModel;
using System.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

// The values of required members that a response lacks. None of this is executed for a complete response.
public static partial class JsonParsing
{
    /// <summary>Gets an empty object.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static JsonData EmptyObject => JsonData.Parse("{}"u8.ToArray());

    /// <summary>Gets an empty URI.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Uri EmptyUri => new("", UriKind.Relative);

    /// <summary>Reports the missing members of a record that are about to be filled.</summary>
    /// <param name="position">The start of the object.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="record">The name of the record.</param>
    /// <param name="missing">The bits of the members that are missing, one word for each word of presence bits.</param>
    /// <param name="required">The bits of the required members.</param>
    /// <param name="names">The names of the required members, in the order of their bits.</param>
    /// <exception cref="JsonFormatException">The client rejects responses that lack a member.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void FillMissing(int position, ref JsonReader reader, string record, scoped ReadOnlySpan<ulong> missing, scoped ReadOnlySpan<ulong> required, string[] names)
    {
        foreach (string name in GetNames(missing, required, names))
        {
            if (reader.Filled is null)
            {
                throw CreateMissingMemberException(position, name);
            }

            reader.Filled.Add(record, name);
        }
    }

    /// <summary>Returns a record whose required members are filled.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="position">The start of the object that lacks the record.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="member">The name of the member.</param>
    /// <param name="read">The function that reads the record.</param>
    /// <returns>The record.</returns>
    /// <exception cref="JsonFormatException">A member has no empty value.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T FillRecord<T>(int position, ref JsonReader reader, string member, JsonReaderFunc<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        ReadOnlySpan<byte> json = "{}"u8;

        // The depth ends a record that requires itself.
        var empty = new JsonReader(json, reader.MaxDepth) { Filled = FilledMembers.Silent, Depth = reader.Depth };
        int start = 0;
        try
        {
            return read(json, ref start, ref empty);
        }
        catch (JsonFormatException)
        {
            throw CreateNoEmptyValueException(position, member);
        }
    }

    /// <summary>Creates the exception for an object without a required member that has no empty value. The caller throws it.</summary>
    /// <param name="position">The start of the object.</param>
    /// <param name="member">The name of the member.</param>
    /// <returns>The exception.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static JsonFormatException CreateNoEmptyValueException(int position, string member) =>
        new(position, $"the required member \"{member}\", whose type has no empty value,", "an object without it");

    /// <summary>Returns the names whose bits are set.</summary>
    internal static List<string> GetNames(scoped ReadOnlySpan<ulong> bits, scoped ReadOnlySpan<ulong> all, string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var found = new List<string>();
        int next = 0;
        for (int word = 0; word < all.Length; word++)
        {
            for (ulong rest = all[word]; rest != 0; rest &= rest - 1, next++)
            {
                if ((bits[word] & rest & (~rest + 1)) != 0)
                {
                    found.Add(names[next]);
                }
            }
        }

        return found;
    }
}
