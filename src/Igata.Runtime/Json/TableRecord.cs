using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

/// <summary>
/// What a record does with its members, by a visitor. A record of a large API shows its members to a visitor in place of code for each member
/// and each purpose, which is several times as large.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TableRecord
{
    // The tables of the records that were printed.
    private static readonly ConcurrentDictionary<Type, RecordTable> Tables = new();

    internal const DynamicallyAccessedMemberTypes Constructors = DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors;

    /// <summary>Reads a record at the position of the reader.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="reader">The reader, which is moved past the record.</param>
    /// <returns>The record.</returns>
    public static T Read<[DynamicallyAccessedMembers(Constructors)] T>(ref JsonReader reader)
        where T : class, ITableRecord
    {
        // The state of a visitor takes more of the stack than a reader with code of its own, and a small stack must not end the process.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        T record = RecordTable<T>.Create();
        var visitor = new RecordVisitor(RecordTable<T>.Instance, RecordAction.ReadInOrder) { Reader = reader };
        visitor.Read(record);
        reader = visitor.Reader;
        return record;
    }

    /// <summary>Reads the members of a record that are the JSON of a body.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the object; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The record.</returns>
    public static T ReadPart<[DynamicallyAccessedMembers(Constructors)] T>(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
        where T : class, ITableRecord
    {
        int saved = reader.Position;
        reader.Position = position;
        T record = Read<T>(ref reader);
        position = reader.Position;
        reader.Position = saved;
        return record;
    }

    /// <summary>Writes a record. Members that were filled, because a response lacked them, are not written.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="record">The record.</param>
    /// <param name="json">The writer.</param>
    public static void Write<[DynamicallyAccessedMembers(Constructors)] T>(T record, ref JsonWriter json)
        where T : class, ITableRecord
    {
        ArgumentNullException.ThrowIfNull(record);
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var visitor = new RecordVisitor(RecordTable<T>.Instance, RecordAction.Write) { Writer = json };
        record.Visit(record, ref visitor);
        visitor.EndWrite();
        json = visitor.Writer;
    }

    // The methods below are not generic: each instantiation would add a row to the metadata of the project for each of its records.

    /// <summary>Returns whether two records have equal members.</summary>
    /// <param name="left">The first record.</param>
    /// <param name="right">The second record, of the same type, or null.</param>
    /// <returns>True if all members are equal.</returns>
    public static bool AreEqual(ITableRecord left, ITableRecord? right)
    {
        ArgumentNullException.ThrowIfNull(left);
        if (right is null || ReferenceEquals(left, right))
        {
            return right is not null;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        var visitor = new RecordVisitor(RecordAction.Compare);
        left.Visit(right, ref visitor);
        return !visitor.IsDifferent;
    }

    /// <summary>Copies all members.</summary>
    /// <param name="source">The record with the members.</param>
    /// <param name="target">The record of the same type that receives them.</param>
    public static void Copy(ITableRecord source, ITableRecord target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var visitor = new RecordVisitor(RecordAction.Copy);
        target.Visit(source, ref visitor);
    }

    /// <summary>Returns a hash code of all members.</summary>
    /// <param name="record">The record.</param>
    /// <returns>The hash code.</returns>
    public static int GetHashCode(ITableRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var visitor = new RecordVisitor(RecordAction.Hash);
        record.Visit(record, ref visitor);
        return visitor.Hash;
    }

    /// <summary>Returns the text of a record, as C# defines it: its name, and its members in braces.</summary>
    /// <param name="record">The record.</param>
    /// <returns>The text.</returns>
    public static string Format(ITableRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var text = new StringBuilder(record.GetType().Name).Append(" { ");
        return text.Append(Print(record, text) ? " }" : "}").ToString();
    }

    /// <summary>Appends the members of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="text">The text to which they are appended.</param>
    /// <returns>Whether there is a member.</returns>
    public static bool Print(ITableRecord record, StringBuilder text)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(text);
        RuntimeHelpers.EnsureSufficientExecutionStack();
        int length = text.Length;
        var visitor = new RecordVisitor(Tables.GetOrAdd(record.GetType(), static (_, record) => new RecordTable(record), record), RecordAction.Print) { Text = text };
        record.Visit(record, ref visitor);
        visitor.EndPrint();
        return text.Length > length;
    }
}
