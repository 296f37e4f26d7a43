using Igata.Runtime.Json;
using Igata.Runtime.Validation;

namespace Igata.Runtime.Transport;

/// <summary>The request of an operation without one. Neither a body nor a Content-Type is sent.</summary>
internal readonly struct EmptyRequest : IJsonWritable, IValidatable
{
    public void Write(ref JsonWriter json)
    {
    }

    public bool IsValid() => true;

    public void Validate(Violations violations)
    {
    }
}
