using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>Rejects unknown enum values. Generated code accepts them, as clients must, but a server does not.</summary>
internal static class EnumValidation
{
    public static void Check(Role role) =>
        Check(role.Value, Role.Names.Sendrecv, Role.Names.Sendonly, Role.Names.Recvonly);

    public static void Check(Rid rid) =>
        Check(rid.Value, Rid.Names.R0, Rid.Names.R1, Rid.Names.R2);

    public static void Check(SpotlightRid rid) =>
        Check(rid.Value, SpotlightRid.Names.None, SpotlightRid.Names.R0, SpotlightRid.Names.R1, SpotlightRid.Names.R2);

    public static void Check(Rid? rid)
    {
        if (rid is { } value)
        {
            Check(value);
        }
    }

    public static void Check(SimulcastRid rid) =>
        Check(rid.Value, SimulcastRid.Names.None, SimulcastRid.Names.R0, SimulcastRid.Names.R1, SimulcastRid.Names.R2, SimulcastRid.Names.Auto);

    public static void Check(RecordingFormat? format)
    {
        if (format is { } value)
        {
            Check(value.Value, RecordingFormat.Names.Webm, RecordingFormat.Names.Mp4);
        }
    }

    public static void Check(ForwardingFilter filter)
    {
        if (filter.Action is { } action)
        {
            Check(action.Value, ForwardingAction.Names.Block, ForwardingAction.Names.Allow);
        }

        foreach (ForwardingRule rule in filter.Rules.SelectMany(static rules => rules))
        {
            Check(rule.Field.Value, ForwardingField.Names.ConnectionId, ForwardingField.Names.ClientId, ForwardingField.Names.Kind);
            Check(rule.Operator.Value, ForwardingOperator.Names.IsIn, ForwardingOperator.Names.IsNotIn);
        }
    }

    private static void Check(string value, params string[] known)
    {
        if (!known.Contains(value))
        {
            throw new SoraException(SoraEmulatorError.InvalidRequest, $"'{value}' is unknown. Expected one of {string.Join(", ", known)}.");
        }
    }
}
