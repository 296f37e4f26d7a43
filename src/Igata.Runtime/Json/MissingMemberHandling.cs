namespace Igata.Runtime;

/// <summary>Specifies how a client treats a required member that a response lacks.</summary>
public enum MissingMemberHandling
{
    /// <summary>The call fails with a <see cref="ProtocolException"/> that names the member.</summary>
    Reject,

    /// <summary>
    /// The member is the empty value of its type: <c>""</c>, 0, false, an empty list, set or map, the first moment, an enum without a
    /// value, or a record whose required members are filled the same way. It is not written back unless it is set, and a record with it
    /// is not equal to one that received the value. Telemetry reports its name. A union has no empty value, so it is rejected.
    /// </summary>
    /// <remarks>
    /// A required member that is <c>null</c> is rejected as well. The body of an error is not filled: if it lacks a member, its property of the
    /// exception is null, and <see cref="ApiErrorException.Body"/> has the JSON.
    /// </remarks>
    Fill,
}
