"""What sentences of recruiting are about, as parts of patterns for folded words with single blanks and no commas."""

NOT = r"(?:not|never|no longer|neither|unable to|cannot|[a-z]{2,7}n't|against|declin(?:e|ed|ing) to)"
FILE = (
    r"(?:application|candidacy|candidature|profile|resume|résumé|cv|submission|background|interest"
    r"|qualification|credential)s?"
)
ROLE = (
    r"(?:position|role|job|opening|opportunity|internship|vacancy|vacancies|post|placement|requisition|employment"
    r"|traineeship|apprenticeship|co-op|fellowship|program|programme|search|headcount)s?"
)
PEOPLE = r"(?:candidate|applicant|individual|person|profile|finalist|application|contender|talent)s?"
DECIDED = r"(?:decided|opted|chosen|chose|elected|determined)"
