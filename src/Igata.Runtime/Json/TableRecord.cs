using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

/// <summary>
/// What a record does with its members, by its table. A record of a large API has a table in place of code for each member, which is several
/// times as large.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TableRecord
{
    private const DynamicallyAccessedMemberTypes Constructors = DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors;

    /// <summary>Reads a record at the position of the reader.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="reader">The reader, which is moved past the record.</param>
    /// <returns>The record.</returns>
    public static T Read<[DynamicallyAccessedMembers(Constructors)] T>(ref JsonReader reader)
        where T : class, ITableRecord => Unsafe.As<T>(RecordTable<T>.Instance.Read(reader.Json, ref reader.Position, ref reader));

    /// <summary>Reads the members of a record that are the JSON of a body.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the object; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The record.</returns>
    public static T ReadPart<[DynamicallyAccessedMembers(Constructors)] T>(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
        where T : class, ITableRecord => Unsafe.As<T>(RecordTable<T>.Instance.Read(json, ref position, ref reader));

    /// <summary>Writes a record. Members that were filled, because a response lacked them, are not written.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="record">The record.</param>
    /// <param name="json">The writer.</param>
    public static void Write<[DynamicallyAccessedMembers(Constructors)] T>(T record, ref JsonWriter json)
        where T : class, ITableRecord => RecordTable<T>.Instance.Write(record, ref json);

    /// <summary>Returns whether two records have equal members.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="left">The first record.</param>
    /// <param name="right">The second record, or null.</param>
    /// <returns>True if all members are equal.</returns>
    public static bool AreEqual<[DynamicallyAccessedMembers(Constructors)] T>(T left, T? right)
        where T : class, ITableRecord => ReferenceEquals(left, right) || (right is not null && RecordTable<T>.Instance.AreEqual(left, right));

    /// <summary>Copies all members.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="source">The record with the members.</param>
    /// <param name="target">The record that receives them.</param>
    public static void Copy<[DynamicallyAccessedMembers(Constructors)] T>(T source, T target)
        where T : class, ITableRecord => RecordTable<T>.Instance.Copy(source, target);

    /// <summary>Returns a hash code of all members.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="record">The record.</param>
    /// <returns>The hash code.</returns>
    public static int GetHashCode<[DynamicallyAccessedMembers(Constructors)] T>(T record)
        where T : class, ITableRecord => RecordTable<T>.Instance.GetHashCode(record);

    /// <summary>Returns the text of a record, as C# defines it: its name, and its members in braces.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="record">The record.</param>
    /// <returns>The text.</returns>
    public static string Format<[DynamicallyAccessedMembers(Constructors)] T>(T record)
        where T : class, ITableRecord => RecordTable<T>.Instance.Format(record);

    /// <summary>Appends the members of a record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="record">The record.</param>
    /// <param name="text">The text to which they are appended.</param>
    /// <returns>Whether there is a member.</returns>
    public static bool Print<[DynamicallyAccessedMembers(Constructors)] T>(T record, StringBuilder text)
        where T : class, ITableRecord => RecordTable<T>.Instance.Print(record, text);
}
