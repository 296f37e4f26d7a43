namespace Igata.Runtime.Json;

/// <summary>What a visitor does with the members of a record.</summary>
internal enum RecordAction
{
    /// <summary>Collects the members for the table.</summary>
    Describe,

    /// <summary>Reads the members that are in the order of the record.</summary>
    ReadInOrder,

    /// <summary>Reads the members whose names come next.</summary>
    ReadByName,

    /// <summary>Sets the required members that are missing to empty values.</summary>
    Fill,

    /// <summary>Stores the presence bits and the members that the spec does not define.</summary>
    Complete,

    Write,
    Compare,
    Copy,
    Hash,
    Print,
}
