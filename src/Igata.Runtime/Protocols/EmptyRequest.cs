using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Protocols;

/// <summary>Stands for the request of an operation that has none: no body and no Content-Type are sent.</summary>
internal readonly struct EmptyRequest : IJsonWritable, IValidatable
{
    public void Write(ref JsonWriter json)
    {
    }

    public bool IsValid() => true;

    public void Validate(ViolationsBuilder violations)
    {
    }
}
