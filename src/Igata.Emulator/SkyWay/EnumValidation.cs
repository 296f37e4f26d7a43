using Igata.SkyWay;

namespace Igata.Emulator.SkyWay;

/// <summary>Clients keep the words of an enum that they do not know. A server has none but those of the spec.</summary>
internal static class EnumValidation
{
    public static void Check(NewMember member)
    {
        Check(member.Type.Value, MemberType.Names.Person, MemberType.Names.Bot);
        Check(member.Subtype?.Value, MemberSubtype.Names.Sfu);
    }

    public static void Check(NewPublication publication)
    {
        Check(publication.ContentType.Value, PublicationContentType.Names.Audio, PublicationContentType.Names.Video, PublicationContentType.Names.Data);
        Check(publication.Type?.Value, PublicationType.Names.P2P, PublicationType.Names.Sfu);
    }

    private static void Check(string? value, params string[] known)
    {
        if (value is not null && !known.Contains(value))
        {
            throw new ArgumentException($"'{value}' is none of {string.Join(", ", known)}.");
        }
    }
}
