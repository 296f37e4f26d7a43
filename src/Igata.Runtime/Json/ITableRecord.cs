using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>A record that describes its members, so that <see cref="TableRecord"/> reads, writes, compares and prints it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITableRecord
{
    /// <summary>Describes the members, in their order. It is called once for each type, on an empty record.</summary>
    /// <param name="members">The list to which the members are added.</param>
    void Describe(RecordMembers members);
}
