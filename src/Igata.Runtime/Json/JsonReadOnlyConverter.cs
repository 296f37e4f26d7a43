using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>Refuses a type that a project only receives. The code that writes it is not generated.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonReadOnlyConverter : JsonRefusingConverter
{
    internal static NotSupportedException CreateException(string reason) =>
        new($"{reason} Set IgataParts to 'client;server' there, or give the type a name under 'types' in the spec.");

    private protected override NotSupportedException CreateException(Type type) =>
        CreateException($"{type.Name} is only received by the project that generates it: System.Text.Json has no code for it.");
}
