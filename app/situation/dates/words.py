"""The words that dates are made of, in the languages whose dates we read (de, en, es, fr, it, nl, pl, pt).

Each word is in lower case, without apostrophe or hyphen, and means one thing whatever the language: where two
languages disagree, the meaning that is safe with less context wins, and the other is left out.
"""

from enum import IntEnum
from typing import NamedTuple


class Kind(IntEnum):
    """What a word adds to a date; the comment tells the `value` that goes with it."""

    UNKNOWN = 0
    WEEKDAY = 1  # 0 is Monday
    MONTH = 2  # 1 is January
    DAY = 3  # days from today
    UNIT = 4  # a Unit
    COUNT = 5  # how many
    TURN = 6  # a Turn
    PART = 7  # a Part
    CLOSE = 8  # the Unit that ends: "EOD", "EOW"
    FEAST = 9  # a Feast
    WORK = 10  # "business" days leave out weekends and holidays
    CUE = 11  # a Cue
    FILLER = 12  # may stand between the others
    NUMBER = 13  # what digits say; -1 when they have too many
    OR = 14


class Unit(IntEnum):
    DAY = 0
    WORK_DAY = 1
    WEEK = 2
    MONTH = 3
    QUARTER = 4
    YEAR = 5
    HOUR = 6
    MINUTE = 7
    DAYPART = 8  # morning, evening: of the day that is named, else of today
    FORTNIGHT = 9


class Turn(IntEnum):
    LAST = -1
    THIS = 0
    NEXT = 1
    COMING = 2  # of weekdays the nearest, of everything else the next


class Part(IntEnum):
    EARLY = 0
    MID = 1
    LATE = 2
    END = 3


class Feast(IntEnum):
    CHRISTMAS = 0
    NEW_YEAR = 1
    THANKSGIVING = 2
    EASTER = 3
    SEASON = 4  # from Christmas to New Year
    WEEKEND = 5
    LABOR_DAY = 6
    PUBLIC = 7  # the next public holiday
    HALLOWEEN = 8


class Cue(IntEnum):
    """How the words before a date tie it to what is said."""

    ON = 0
    IN = 1
    TO = 2
    BY = 3
    UNTIL = 4
    BEFORE = 5
    AFTER = 6
    FROM = 7
    WITHIN = 8
    BETWEEN = 9
    FOR = 10
    AND = 11
    SINCE = 12


def words(listed: str) -> frozenset[str]:
    """The set of words that are listed with blanks between them."""
    return frozenset(listed.split())


class Word(NamedTuple):
    kind: Kind
    value: int


_WORDS: dict[Kind, dict[int, str]] = {
    Kind.WEEKDAY: {
        0: "monday mondays mon montag montags lundi lunes lunedì lunedi maandag poniedziałek poniedziałku",
        1: "tuesday tuesdays tue tues dienstag mardi martes martedì martedi dinsdag terça wtorek wtorku",
        2: "wednesday wednesdays wed weds mittwoch mercredi miércoles miercoles mercoledì mercoledi woensdag quarta"
        " środa środę środy",
        3: "thursday thursdays thu thur thurs donnerstag jeudi jueves giovedì giovedi donderdag quinta czwartek"
        " czwartku",
        4: "friday fridays fri freitag freitags vendredi viernes venerdì venerdi vrijdag sexta piątek piątku",
        5: "saturday sat samstag sonnabend samedi sábado sabado sabato zaterdag sobota sobotę soboty",
        6: "sunday sun sonntag dimanche domingo domenica zondag niedziela niedzielę niedzieli",
    },
    Kind.MONTH: {
        1: "january jan januar jänner janvier enero gennaio januari janeiro stycznia styczeń styczniu",
        2: "february feb februar feber février fevrier febrero febbraio februari fevereiro lutego lutym",
        3: "march mar märz maerz mars marzo maart março marca marzec marcu",
        4: "april apr avril abril aprile kwietnia kwiecień kwietniu",
        5: "may mai mayo maggio mei maio maja maj maju",
        6: "june jun juni juin junio giugno junho czerwca czerwiec czerwcu",
        7: "july jul juli juillet julio luglio julho lipca lipiec lipcu",
        8: "august aug août aout agosto augustus sierpnia sierpień sierpniu",
        9: "september sep sept septembre septiembre settembre setembro września wrzesień wrześniu",
        10: "october oct oktober okt octobre octubre ottobre outubro października październik październiku",
        11: "november nov novembre noviembre novembro listopada listopad listopadzie",
        12: "december dec dezember dez décembre decembre diciembre dicembre dezembro grudnia grudzień grudniu",
    },
    Kind.DAY: {
        -1: "yesterday gestern ayer ieri gisteren ontem wczoraj",
        0: "today tonight heute aujourd hoy oggi vandaag hoje dziś dzisiaj",
        1: "tomorrow tomorow tommorow tommorrow tmrw morgen demain mañana domani amanhã jutro",
        2: "übermorgen uebermorgen overmorgen dopodomani pojutrze",
    },
    Kind.UNIT: {
        Unit.DAY: "day days tag tage tagen jour jours día días dia dias giorno giorni dag dagen dzień dni dnia",
        Unit.WORK_DAY: "werktag werktage werktagen arbeitstag arbeitstage arbeitstagen werkdag werkdagen",
        Unit.WEEK: "week weeks wk wks woche wochen semaine semaines semana semanas settimana settimane weken"
        " tydzień tygodnia tygodnie tygodni tygodniu",
        Unit.FORTNIGHT: "fortnight fortnights",
        Unit.MONTH: "month months monat monate monaten monats mois mes meses mese mesi maand maanden"
        " mês miesiąc miesiąca miesiące miesięcy miesiącu",
        Unit.QUARTER: "quarter quarters quartal quartals",
        Unit.YEAR: "year years jahr jahre jahren jahres année años año anno anni jaar rok roku",
        Unit.HOUR: "hour hours hrs stunde stunden heures horas ore uur godzin",
        Unit.MINUTE: "minute minutes mins minuten minutos minuti",
        Unit.DAYPART: "morning afternoon evening night lunch nachmittag vormittag abend matin soir",
    },
    Kind.COUNT: {
        1: "a an one another ein einem einer eine einen un une uno una um uma een jeden jednego",
        2: "two couple zwei deux dos due twee dois duas dwa dwóch dwie",
        3: "three few drei einige einigen paar quelques trois tres unos unas algunos tre qualche drie enkele três"
        " alguns algumas trzy trzech kilka kilku",
        4: "four several mehrere mehreren vier quatre cuatro quattro quatro cztery czterech",
        5: "five fünf cinq cinco cinque vijf pięć pięciu",
        6: "six sechs seis sei zes sześć sześciu",
        7: "seven sieben siete sette zeven sete siedem siedmiu",
        8: "eight acht huit ocho otto oito osiem ośmiu",
        9: "nine neun neuf nueve nove negen dziewięć",
        10: "ten zehn dix diez dieci tien dziesięć dziesięciu",
        12: "twelve zwölf",
        14: "fourteen vierzehn quatorze",
        15: "fifteen fünfzehn quinze quince quindici",
        20: "twenty zwanzig",
        30: "thirty dreißig trente treinta",
    },
    Kind.TURN: {
        Turn.LAST: "last past previous letzte letzten letzter vergangene vergangenen vorige dernier dernière pasado"
        " pasada scorso scorsa afgelopen passado passada zeszłym",
        Turn.THIS: "this current dieser diese diesen diesem dieses cette ce esta este questa questo deze dit nesta"
        " neste tym tego",
        Turn.NEXT: "next following nächste nächster nächsten nächstes nächstem naechste naechsten folgenden prochain"
        " prochaine prochains prochaines próxima próximo próximas próximos proxima proximo prossima prossimo prossimi"
        " volgende viene vem następny następnym następnego przyszłym przyszły przyszłego",
        Turn.COMING: "coming upcoming kommende kommender kommenden komende aanstaande nadchodzący nadchodzącym",
    },
    Kind.PART: {
        Part.EARLY: "early earlier beginning begin start anfang beginn début principios comienzos inizio inizi"
        " início początek początku",
        Part.MID: "mid middle mitte mi mediados metà midden meados połowie połowa",
        Part.LATE: "late later latter",
        Part.END: "end ende fine fin finales einde eind fim finais koniec końca końcu",
    },
    Kind.CLOSE: {Unit.DAY: "eod cob eob close", Unit.WEEK: "eow", Unit.MONTH: "eom", Unit.YEAR: "eoy"},
    Kind.FEAST: {
        Feast.CHRISTMAS: "christmas xmas weihnachten noël navidad natale kerst natal",
        Feast.NEW_YEAR: "neujahr new",
        Feast.THANKSGIVING: "thanksgiving",
        Feast.EASTER: "easter ostern pâques pasqua pasen páscoa wielkanocy",
        Feast.SEASON: "holidays feiertage feiertagen feestdagen fêtes fiestas festas",
        Feast.WEEKEND: "weekend weekends wochenende weekendu",
        Feast.LABOR_DAY: "labor labour",
        Feast.PUBLIC: "holiday",
        Feast.HALLOWEEN: "halloween",
    },
    Kind.WORK: {1: "business working work ouvrés ouvrables ouvré hábiles laborables lavorativi úteis uteis roboczych"},
    Kind.CUE: {
        Cue.ON: "on am op na no em w",
        Cue.IN: "in im en ne nel za tra fra",
        Cue.TO: "to through thru zum zur au aux al alla ao à t",
        Cue.BY: "by than ici entro para spätestens uiterlijk",
        Cue.UNTIL: "until till til untill bis jusqu hasta fino tot até do",
        Cue.BEFORE: "before prior vor avant antes prima voor przed",
        Cue.AFTER: "after nach après despues después dopo após po",
        Cue.FROM: "from starting commencing effective ab vom von du desde dal dalla vanaf van od partir",
        Cue.WITHIN: "within inside innerhalb binnen dans sous dentro ciągu over during allow allows give need needs"
        " take takes taking",
        Cue.BETWEEN: "between zwischen entre tussen",
        Cue.FOR: "for für pour por per przez",
        Cue.AND: "and und et y e",
        Cue.SINCE: "since seit depuis ago",
    },
    Kind.FILLER: {
        0: "of our your us del about approximately approx roughly around least most up some time de des d l di della"
        " s me at hui que feira well part very first thing just only more full m met noon midnight probably likely"
        " hopefully either sometime anytime einschließlich inclusive inklusive inkl including incl compris"
        " inclusief włącznie plazo délai delai termine rahmen della dello perhaps maybe possibly so",
        1: "the le el il den dem der das die las los la het",  # may stand before the bare number of a day
    },
    Kind.OR: {0: "or oder ou lub"},
}

WORDS: dict[str, Word] = {
    word: Word(kind, value)
    for kind, values in _WORDS.items()
    for value, listed in values.items()
    for word in listed.split()
}
TRIGGERS = sorted(
    word
    for word, (kind, _) in WORDS.items()
    if kind in (Kind.WEEKDAY, Kind.MONTH, Kind.DAY, Kind.UNIT, Kind.CLOSE, Kind.FEAST) and word != "new"
)
VAGUE = words(
    "few several mehrere mehreren einige einigen paar quelques unos unas algunos qualche enkele alguns algumas kilka"
    " kilku"
)
SHORT = words("sat sun mon wed mar march may jan mars mai mei terça quarta quinta sexta")
"""Words that are dates only beside a number, another calendar word or a preposition: they mean other things too."""
