using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Igata.Runtime.CompilerServices;

/// <summary>A record that a visitor reads. Its reader is here and not in each record, which takes less code.</summary>
/// <typeparam name="TSelf">The record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IReadableTableRecord<[DynamicallyAccessedMembers(TableRecord.Constructors)] TSelf> : ITableRecord, IJsonReadable<TSelf>
    where TSelf : class, IReadableTableRecord<TSelf>
{
    static TSelf IJsonReadable<TSelf>.Read(ref JsonReader reader) => TableRecord.Read<TSelf>(ref reader);
}
