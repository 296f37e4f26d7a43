using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>Refuses a request or a response with members outside of its JSON: in the path, the query, headers or a form.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonPartConverter : JsonRefusingConverter
{
    private protected override NotSupportedException CreateException(Type type) =>
        new($"{type.Name} is not a JSON value: it has members in the path, the query, headers, a form or a stream. Copy the members that you need to a type of your own.");
}
