"""Words that the dictionary does not settle: those that mails capitalise and misspell, and terms of trades."""

from app.text.formulas import word_set

COMMON = word_set("""
    thank thanks thanking dear hello greetings regards sincerely sincere yours best kind kindest warm warmest respectfully
    cheers hope hoping looking forward following please unfortunately additionally furthermore however although though
    because since while when where which what who why how this that these those there their they then than with without
    would could should have having been being after before again about above also already always another any anything
    are and but for from into just know let like more most much must need never next not now only other our out over
    really same some something soon still such sure tell through today together tomorrow tonight until very want was week
    well were will work working year yesterday you your yourself
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december christmas english german french spanish european american british
    interview interviews interviewer interviewing opportunity opportunities position positions manager management engineer
    engineering developer development analyst analysis application applications applicant candidate candidates company
    companies team role roles recruiter recruiting recruitment experience experienced experiences skills skill question
    questions information informed meeting meetings meet met conversation conversations discussion discuss discussed
    decision decisions process processes project projects product products program programs schedule scheduled scheduling
    available availability attached attachment resume reference references email message reply response answer feedback
    update updates status department director president professor doctor assistant associate senior junior specialist
    coordinator consultant consulting administrator administration administrative accountant accounting executive officer
    human resources marketing finance financial business software technology technical research science scientist
    university college school institute international national hospital health care office service services customer
    customers client clients support communication communications responsibility responsibilities requirement requirements
    qualification qualifications interest interested interesting excited excitement enthusiasm enthusiastic appreciate
    appreciated appreciation pleasure grateful gratitude learn learned learning impressed confident contribute contribution
    consideration consider considered considering continue continued confirm confirmation convenience convenient contact
    receive received recommend recommendation recommended successful success strength strengths especially definitely
    particularly immediately currently recently previously eventually absolutely completely probably possibly truly
    necessary different difficult important possible beautiful business separate separately believe achieve achievement
    environment government knowledge language personnel professional professionally colleague colleagues committee
    occurred occurrence referred referring beginning beginner truly until which tomorrow weird address accommodate
    accommodation apologize apologise apologies apology inconvenience greatly excellent exciting great good nice wonderful
    first second third last final further detail details background challenge challenges industry organization
    organisation performance strategy strategic solution solutions system systems data design testing security network
    operations production quality safety training education student students teacher nurse nursing patient patients sales
    store restaurant warehouse logistics supply chain manufacturing construction legal lawyer paralegal journal
    morning afternoon evening night weekend month months hour hours minute minutes time times date phone call calls
    salary offer offers benefits contract deadline start starting started ability able accept accepted across add
    advice advise agree allow along among appointment approach area around arrange arranged ask asked asking become began
    begin behalf better between both bring build building busy came chance change check clear close come complete
    completed concern concerns correct could couple course create created current day days deal decided decide demand
    description develop developed did does doing done during each early either else end enjoy enjoyed enough ensure even
    every everyone everything example expect expected explain explained extremely fact feel few field find fit focus form
    found free full future general get give given glad going group growth had happy hard has hear heard help helpful her
    here high him his home idea ideas include including increase invite invited issue issues job join joining keep key
    last later lead leader leadership leading least less level life line list listen little long look lot made main
    make making many matter maybe mean mention mentioned mind moment name new number off often once one open order
    own part pass past patience people perfect perform perhaps person place plan plans point present presentation
    problem problems proceed provide provided purpose put quick quickly quite rather read ready reason regarding related
    relevant remain remember report request require required respond result results return review right said saw say see
    seem send sent serious set several share shared short should show side simple situation small solve someone sorry
    speak spend spoke state step steps story subject submit submitted suggest suggestion take taken taking talk talked
    task than themselves therefore thing things think thought throughout took topic toward try turn two type under
    understand understanding use used useful using value view visit wait waiting went whether whole wish within wonder
    wondering word words world worry writing written wrong
""")
TERMS = word_set("""
    dbt pandas numpy scipy sklearn pytorch tensorflow keras kubectl kubernetes terraform ansible helm istio grafana
    postgres postgresql mysql sqlite redis kafka spark hadoop airflow snowflake databricks redshift bigquery mongo mongodb
    dynamodb cassandra elasticsearch kibana logstash datadog graphql protobuf grpc nginx golang rustc kotlin pyspark
    nodejs django fastapi numba plotly tidyverse ggplot dplyr async await boolean config configs repo repos refactor
    refactored refactoring devops devsecops mlops gitops sysadmin backend backends frontend frontends fullstack middleware
    microservice microservices monorepo serverless webhook webhooks api apis sdk sdks etl elt ci cd url urls html css json
    yaml csv sql nosql regex stdin stdout wireframe wireframes wireframing figma miro jira trello slack asana notion
    hackathon hackathons onboarding offboarding upskill upskilling reskilling roadmap roadmaps roadmapping backlog kanban
    scrum standup standups retro retros sprint sprints stakeholder stakeholders deliverable deliverables timeline timelines
    takeaway takeaways timebox headcount ramp runbook runbooks postmortem postmortems playbook playbooks geospatial genomics
    bioinformatics phlebotomy telehealth triage ehr paralegal escrow fintech edtech biotech martech adtech proptech healthtech
    reconciliations accruals payables receivables treasury omnichannel ecommerce upsell upselling cybersecurity pentest
    pentesting infosec malware phishing datacenter datacentre hyperscaler kaizen poka yoke gemba lookbook copywriting
    storyboarding moodboard webinar webinars livestream podcast podcasts vlog analytics analytical insightful learnings
    req reqs cv cvs bootcamp bootcamps hr pto wfh asap fyi eod cob tbd tba ok okay hi hey etc vs incl approx min max
    lunchtime catchup cutover rollout rollouts signoff handover handoff handoffs walkthrough walkthroughs whitepaper
    workstream workstreams greenfield brownfield offshoring nearshoring nearshore offshore onsite offsite proactively
    learnt whilst amongst fortnight fortnightly advert adverts tonne tonnes maths physio locum rota rotas arvo lakh lakhs
    crore crores prepone preponed barangay sensei bento hygge kaffee umlaut praktikum werkstudent einkauf vertrieb
    referendariat ausbildung mittelstand betriebsrat arbeitszeugnis alternance stagiaire licenciatura grado
    kindergarten dashboarding customisable customizable scalability observability explainability interpretability
    idempotent idempotency autoscaling failover sharding caching tokenization tokenisation anonymization pseudonymization
    gamification localization prompt prompts chatbot chatbots llm llms embeddings dataset datasets dataframe dataframes
    cleanroom haccp fmea gmp gxp kyc aml esg ifrs gaap sox saas paas iaas crm erp plc plcs scada mes cad cam cnc
    sommelier mixology barista baristas merchandiser merchandising planogram planograms sous mise
    pytest xdist uvicorn asyncio selenium cypress playwright jenkins
    programme programmes enquire enquired enquires enquiring enquiry enquiries cheque cheques tyre tyres sceptical
    scepticism plough draught jewellery storey storeys mould judgement judgements acknowledgement acknowledgements
    enrolment enrolments instalment instalments fulfilment skilful wilful artefact artefacts cosy mum learnt burnt spelt
    manoeuvre manoeuvres aeroplane grey ageing kerb pyjamas whisky pram dialled dialling
    mon tue tues wed thu thur thurs fri sat jan feb mar apr jun jul aug sep sept oct nov dec
    annum capita vitae kustomize siloed gamified intubated intubation rewilding decarbonise decarbonize enrol instil
    dm dms emoji emojis gif gifs app apps blog blogs wifi zoom teams webex skype linkedin github gitlab youtube tv
""")

NOTORIOUS = {
    "definatly": "definitely", "definately": "definitely", "definetly": "definitely", "untill": "until",
    "realy": "really", "finaly": "finally", "usualy": "usually", "especialy": "especially", "hopefuly": "hopefully",
    "carefuly": "carefully", "sinse": "since", "sence": "sense", "bettre": "better", "wich": "which",
    "recieve": "receive", "recieved": "received", "seperate": "separate", "occured": "occurred",
    "tommorow": "tomorrow", "tommorrow": "tomorrow", "oppurtunity": "opportunity", "oportunity": "opportunity",
    "intrested": "interested", "postion": "position", "skils": "skills",
}  # fmt: skip
"""Slips that everybody makes, for which the nearest words are the wrong ones."""
