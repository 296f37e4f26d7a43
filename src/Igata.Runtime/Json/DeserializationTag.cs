using System.ComponentModel;

namespace Igata.Runtime.Json;

/// <summary>Marks the constructor that leaves every member blank, for a reader to fill.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DeserializationTag;
