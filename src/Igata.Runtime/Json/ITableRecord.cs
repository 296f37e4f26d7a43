using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>A record that shows its members to a visitor, so that <see cref="TableRecord"/> reads, writes, compares, copies and prints it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITableRecord
{
    /// <summary>Passes each member to a visitor, in the order of the record.</summary>
    /// <param name="other">A record of the same type with which this one is compared, or from which it is copied.</param>
    /// <param name="members">The visitor.</param>
    void Visit(ITableRecord other, ref RecordVisitor members);
}
