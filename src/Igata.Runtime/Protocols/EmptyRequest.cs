using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Protocols;

/// <summary>The request of an operation that has no request of its own. Neither a body nor a Content-Type is sent.</summary>
internal readonly struct EmptyRequest : IJsonWritable, IValidatable
{
    public void Write(ref JsonWriter json)
    {
    }

    public void Validate(ViolationsBuilder violations)
    {
    }
}
