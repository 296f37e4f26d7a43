namespace Igata.Generator.EmitModel;

/// <summary>The form of the readers of records.</summary>
internal enum ReaderForm
{
    /// <summary>Loops over tables for an API with many methods; otherwise in order.</summary>
    BySize,

    /// <summary>A reader compares each name in the order of the spec, and a second method reads any other order. This is the fastest form.</summary>
    InOrder,

    /// <summary>A reader is one loop, which finds names in a table. It has half of the code.</summary>
    Table,
}
