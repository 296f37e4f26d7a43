using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>Marks the constructor that leaves all members at their defaults, for use by a reader.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DeserializationTag;
